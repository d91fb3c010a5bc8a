const POST_OF_UNIT =
  /(?:党政)?(?:(?:业务|工作)?(?:主要|分管|有关|相关|具体|具体工作|一名|1名)?(?:业务)?(?:分管|主要|有关|相关)?(?:负责同志|负责人|领导同志|领导班子成员|领导|同志))$/;

/** A unit and the post in it that a member list names: `stripPost("区人民银行主要领导")` → 区人民银行, 主要领导. */
export function stripPost(name: string): { unit: string; post: string | null } {
  const post = name.match(POST_OF_UNIT)?.[0];
  if (!post || post.length === name.length) return { unit: name, post: null };
  return { unit: name.slice(0, name.length - post.length), post };
}
