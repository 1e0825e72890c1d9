// Checks an OpenAPI document with a validator, and answers of the API against its schemas with ajv.
// Reads { document, answers: [{ schema, body }] } and says what is wrong, one line each.
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

const { document, answers } = JSON.parse(readFileSync(0, 'utf8'));
const valid = await new Validator().validate(document);
if (!valid.valid) console.log('document: ' + JSON.stringify(valid.errors));
// What no schema names is wrong too: a new field belongs into the document.
const closed = structuredClone(document.components.schemas);
for (const schema of Object.values(closed)) close(schema);
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', components: { schemas: closed } });
for (const { schema, body } of answers) {
  const check = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!check(body)) console.log(`${schema}: ${ajv.errorsText(check.errors)}`);
}
console.log(`${answers.length} answers, OpenAPI ${document.openapi}`);

function close(schema) {
  if (!schema || typeof schema !== 'object') return;
  if (schema.type === 'object' && schema.properties) schema.additionalProperties = false;
  for (const inner of Object.values(schema.properties ?? {})) close(inner);
  close(schema.items);
}
