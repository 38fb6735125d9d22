import type { BodyDescriptor } from "./descriptor.ts";
import { textOf } from "./style.ts";

/**
 * Encodes an object as `multipart/form-data`: files as files, objects as JSON, an array as several parts of one name.
 *
 * The boundary is made by `fetch`, which sets the Content-Type.
 */
export function multipart(body: unknown, descriptor: BodyDescriptor): FormData {
  if (body instanceof FormData) return body;
  const data = new FormData();
  for (const [name, value] of Object.entries(body as object) as [string, unknown][]) {
    const contentType = descriptor.encoding?.find(({ property }) => property === name)?.contentType;
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item === undefined || item === null) continue;
      const part = partOf(item, contentType);
      // Appending a Blob without a name would call it "blob".
      if (part instanceof Blob && !(part instanceof File) && !(item instanceof Blob)) data.append(name, part, name);
      else data.append(name, part);
    }
  }
  return data;
}

function partOf(item: unknown, contentType: string | undefined): string | Blob {
  if (item instanceof Blob) return item;
  if (item instanceof ArrayBuffer || ArrayBuffer.isView(item)) {
    return new Blob([item as ArrayBuffer], { type: contentType ?? "application/octet-stream" });
  }
  const isObject = typeof item === "object" && !(item instanceof Date);
  if (!isObject && contentType === undefined) return textOf(item);
  return new Blob([textOf(item)], { type: contentType ?? "application/json" });
}
