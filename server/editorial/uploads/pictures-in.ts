import JSZip from "jszip";
import { endingFor, typeOfBytes } from "../files/file-type.ts";
import type { SentFile } from "./sent-file.ts";

const MOST_PICTURES = 20;

/** The pictures of a Word document, in their order; those of kinds that are not kept (EMF, SVG) stay behind. */
export async function picturesIn({ name, bytes }: SentFile): Promise<SentFile[]> {
  if (!/\.docx$/i.test(name)) return [];
  const zip = await JSZip.loadAsync(bytes);
  const entries = zip.file(/^word\/media\//).sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  const pictures: SentFile[] = [];
  for (const entry of entries.slice(0, MOST_PICTURES)) {
    const content = await entry.async("nodebuffer");
    const mediaType = typeOfBytes(content);
    if (mediaType?.startsWith("image/")) pictures.push({ name: `图${pictures.length + 1}.${endingFor(mediaType)}`, bytes: content });
  }
  return pictures;
}
