export { logicalId, toPascalCase } from "../../ir/logical-id.ts";
