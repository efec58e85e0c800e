// Reads CSL-JSON as Zotero imports it, and writes it as Zotero exports it, with Zotero's own code.
const fs = require('fs'), path = require('path');
const need = name => require(path.join(path.resolve(process.argv[2]), name));
const text = name => fs.readFileSync(path.join(process.argv[2], name), 'utf8');

globalThis.Zotero = { locale: 'en-US', debug: () => {}, isNode: true };
Zotero.Schema = need('schema');
Zotero.Utilities = need('utilities');
Zotero.Utilities.Item = need('utilities_item');
Zotero.Date = need('date');
Zotero.Schema.init(text('resource/schema/global/schema.json'));
Zotero.Date.init(text('resource/dateFormats.json'));
const types = need('cachedTypes');
types.setTypeSchema(need('resource/zoteroTypeSchemaData'));
Object.assign(Zotero, types);

const out = JSON.parse(fs.readFileSync(0, 'utf8')).map((csl, n) => {
  const item = { creators: [], tags: [], attachments: [] };
  Zotero.Utilities.Item.itemFromCSLJSON(item, csl);
  item.uri = 'http://zotero.org/users/1/items/K' + n;
  return Zotero.Utilities.Item.itemToCSLJSON(item);
});
console.log(JSON.stringify(out));
