// Reads the data package in the folder named second with the library of Frictionless Data, found in the folder named first, and
// prints how many rows each table has, once all types and references hold.
const [modules, folder] = process.argv.slice(2);
const { Package } = require(require.resolve('datapackage', { paths: [modules] }));
(async () => {
  const p = await Package.load(folder + '/datapackage.json');
  if (!p.valid) throw p.errors[0];
  for (const r of p.resources) {
    const rows = await r.read({ relations: false });
    await r.checkRelations();
    console.log(r.name, rows.length);
  }
})();
