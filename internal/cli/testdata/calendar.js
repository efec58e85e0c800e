// Reads a calendar with the program named first, ical.js or node-ical, found in the folder named second, and prints the day
// and the summary of every event. The calendar comes on the standard input.
const [program, modules] = process.argv.slice(2);
const read = require(require.resolve(program, { paths: [modules] }));
const text = require('fs').readFileSync(0, 'utf8');
const two = n => String(n).padStart(2, '0');
const events = {
  'ical.js': () => {
    const ICAL = read.default || read;
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(v => new ICAL.Event(v)).map(e => [e.startDate.toString(), e.summary]);
  },
  'node-ical': () => Object.values(read.sync.parseICS(text)).filter(e => e.type === 'VEVENT')
    .map(e => [`${e.start.getFullYear()}-${two(e.start.getMonth() + 1)}-${two(e.start.getDate())}`, e.summary]),
}[program]();
for (const [day, summary] of events) console.log(day, summary);
