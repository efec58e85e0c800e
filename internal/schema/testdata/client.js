// A client without a window for yaml-language-server: opens the file named second in the workspace named first, prints
// its diagnostics (by the workspace's settings for Visual Studio Code too), then what is offered at each of the LINE:COLUMN given after it (counted from 0).
const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');
const [server, root, file, ...places] = process.argv.slice(2);
const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const settings = path.join(root, '.vscode/settings.json');
const schemas = fs.existsSync(settings) ? JSON.parse(fs.readFileSync(settings))['yaml.schemas'] : {};
let buffer = Buffer.alloc(0), next = 0;
const waiting = new Map();
const send = m => { const b = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...m })); child.stdin.write(`Content-Length: ${b.length}\r\n\r\n`); child.stdin.write(b); };
const ask = (method, params) => new Promise(done => { waiting.set(++next, done); send({ id: next, method, params }); });
let diagnosed;
const diagnostics = new Promise(done => { diagnosed = done; });
child.stdout.on('data', data => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const size = +/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())[1];
    if (buffer.length < head + 4 + size) return;
    const m = JSON.parse(buffer.subarray(head + 4, head + 4 + size));
    buffer = buffer.subarray(head + 4 + size);
    if (m.method === 'workspace/configuration') send({ id: m.id, result: m.params.items.map(i => i.section === 'yaml' ? { validate: true, completion: true, hover: true, schemas, schemaStore: { enable: false } } : {}) });
    else if (m.method === 'textDocument/publishDiagnostics') diagnosed(m.params.diagnostics);
    else if (m.id !== undefined && m.method) send({ id: m.id, result: null });
    else if (waiting.has(m.id)) { waiting.get(m.id)(m.result); waiting.delete(m.id); }
  }
});
(async () => {
  const uri = pathToFileURL(path.join(root, file)).href;
  await ask('initialize', { processId: process.pid, rootUri: pathToFileURL(root).href, workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'w' }], capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: {} } } });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: fs.readFileSync(path.join(root, file), 'utf8') } } });
  const out = { diagnostics: (await diagnostics).map(d => `${d.range.start.line + 1}: ${d.message}`), completions: [] };
  for (const p of places) {
    const [line, character] = p.split(':').map(Number);
    const c = await ask('textDocument/completion', { textDocument: { uri }, position: { line, character } });
    out.completions.push((c.items || c).map(i => i.label));
  }
  console.log(JSON.stringify(out));
  await ask('shutdown', null);
  send({ method: 'exit' });
  child.kill();
})();
