import type { HttpApi, RestApi } from "../ir/api.ts";
import type { Parameter } from "../ir/operation.ts";

/** The parameters that the document declares, each once though a path item or component shares it. */
export function eachParameter(api: RestApi | HttpApi): readonly Parameter[] {
  const places = new Set<string>();
  return api.operations.flatMap(({ parameters }) =>
    parameters.filter(({ isImplicit, origin: { file, pointer } }) => {
      const place = `${file}#${pointer}`;
      if (isImplicit || places.has(place)) return false;
      places.add(place);
      return true;
    }),
  );
}
