import type { Overrides } from "../../mapping/template/overrides.ts";
import type { MappedParameters } from "../../mapping/map-parameters.ts";

/** Values of parameters by location and name, as they are sent on. */
export type ShownParameters = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a back end gets: mapped parameters, and overrides in their place. */
export function requestParameters(mapped: MappedParameters, { request }: Overrides): ShownParameters {
  return {
    header: joined(mapped.header, request.header),
    querystring: joined(mapped.querystring, request.querystring),
    path: joined(mapped.path, request.path),
  };
}

/** What a client gets of overrides. */
export function responseParameters({ response }: Overrides): ShownParameters {
  return { header: joined(new Map(), response.header) };
}

function joined(
  mapped: ReadonlyMap<string, string>,
  overrides: ReadonlyMap<string, readonly string[]>,
): Record<string, readonly string[]> {
  const listed = [...mapped].map(([name, value]): [string, readonly string[]] => [name, [value]]);
  return Object.fromEntries([...listed, ...overrides]);
}
