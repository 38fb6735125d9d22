import type { Template } from "../../vtl/ast.ts";
import { compile, type Rendered, type Renderer, type RenderOptions } from "../../vtl/compile.ts";
import { serviceDialect, type Dialect } from "../../vtl/dialect.ts";
import { parse } from "../../vtl/parse.ts";
import type { Problem } from "../../vtl/problem.ts";
import type { Exchange } from "./exchange.ts";

/** Velocity as the service runs it; a `#foreach` ends after 1,000 rounds. */
const dialect: Dialect = serviceDialect(1000);

/** A mapping template, ready to be rendered any number of times. */
export interface MappingTemplate {
  readonly text: string;
  /** As far as it could be read. */
  readonly template: Template;
  /** What is wrong with it as a text; with a problem of severity error the service does not render it. */
  readonly problems: readonly Problem[];
  /** Renders it with a payload; with problems of severity error in the text it gives those, and nothing else. */
  render(exchange: Exchange, payload: string, options?: RenderOptions): Rendered;
}

/** Reads a mapping template. It never throws. */
export function readTemplate(text: string): MappingTemplate {
  const { template, problems } = parse(text);
  const isRefused = problems.some(({ severity }) => severity === "error");
  let renderer: Renderer | undefined;
  return {
    text,
    template,
    problems,
    render(exchange, payload, options) {
      if (isRefused) return { text: "", problems, trace: [], marks: [] };
      renderer ??= compile(template, dialect);
      return renderer.render(exchange.variables(payload), options);
    },
  };
}
