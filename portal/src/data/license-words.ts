/** A licence as people call it; by its address where it is none of these. */
export function licenseWords(address: string): string {
  const attribution = /^https:\/\/creativecommons\.org\/licenses\/(by(?:-\w+)*)\/(\d\.\d)/.exec(address);
  if (attribution) return `知识共享 ${attribution[1]?.toUpperCase()} ${attribution[2]}`;
  return address.startsWith("https://creativecommons.org/publicdomain/zero/") ? "CC0，放弃权利" : address;
}
