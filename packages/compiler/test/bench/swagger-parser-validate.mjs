// Validates the document that is named, and says nothing: what is measured is the work.
import SwaggerParser from "@apidevtools/swagger-parser";

await SwaggerParser.validate(process.argv[2]).catch(() => {
  process.exitCode = 1;
});
