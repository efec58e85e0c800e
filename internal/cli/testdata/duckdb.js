// Runs SQL in DuckDB, in the folder named second, and prints the rows of the last statement as JSON. The first argument is
// the folder that holds @duckdb/node-api; the statements come on the standard input.
const [modules, folder] = process.argv.slice(2);
const { DuckDBInstance } = require(require.resolve('@duckdb/node-api', { paths: [modules] }));
process.chdir(folder);
(async () => {
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await db.runAndReadAll(require('fs').readFileSync(0, 'utf8'));
  console.log(JSON.stringify(reader.getRowObjectsJson()));
})();
