import type { Option } from "./command.ts";

/** Options of everything that reads a document. */
export const readingOptions: readonly Option[] = [
  {
    name: "type",
    value: "<type>",
    choices: ["rest", "http", "websocket"],
    description: "API type; default: what document or configuration say, else rest",
  },
  {
    name: "config",
    value: "<file>",
    description: "Configuration; default: apigw.config.{ts,js,mjs,json,yaml,yml} beside the document or upwards",
  },
  {
    name: "params",
    value: "<Name=value>",
    description: "Value of a name that a stack would fill in: of !Ref Name, !GetAtt Name.Arn or ${name}; once for each",
  },
  {
    name: "format",
    value: "<format>",
    choices: ["text", "json", "sarif", "github"],
    description: "How findings are printed; text goes to stderr, the others to stdout; default: text",
  },
  { name: "strict", description: "Exit with 1 on warnings too" },
  { name: "quiet", short: "q", description: "Print errors only" },
  { name: "allow-remote", description: "Read parts of the document from http and https addresses" },
];

/** Reading options that commands do without which print an answer about a document, not its findings. */
const ofFindings: ReadonlySet<string> = new Set(["format", "strict", "quiet"]);

/** Options of commands that print an answer about a document. */
export const questionOptions: readonly Option[] = readingOptions.filter(({ name }) => !ofFindings.has(name));

/** The form of such an answer. */
export const answerFormat: Option = {
  name: "format",
  value: "<format>",
  choices: ["text", "json"],
  description: "How it is printed, on stdout; default: text",
};

/** Options of every command. */
export const commonOptions: readonly Option[] = [{ name: "help", short: "h", description: "Explain the command" }];
