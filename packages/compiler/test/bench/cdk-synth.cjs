// Synthesizes a stack with a SpecRestApi of a document: cdk-synth.cjs <folder with node_modules> <document.json> <out>
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const [, , folder, document, out] = process.argv;
const fromFolder = createRequire(`${folder}/index.js`);
const { App, Stack } = fromFolder("aws-cdk-lib");
const { ApiDefinition, SpecRestApi } = fromFolder("aws-cdk-lib/aws-apigateway");

const app = new App({ outdir: out });
const stack = new Stack(app, "Shop");
const apiDefinition = ApiDefinition.fromInline(JSON.parse(readFileSync(document, "utf8")));
new SpecRestApi(stack, "Api", { apiDefinition });
app.synth();
