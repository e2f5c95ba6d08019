// Translates the lines of a file with the WASM build of Bergamot, on one worker thread.
// node translate.mjs MODEL_FOLDER INPUT OUTPUT [BATCH]   prints: seconds of wall clock, seconds of processor
import {createServer} from 'node:http';
import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {BatchTranslator} from '@browsermt/bergamot-translator/translator.js';

const [folder, input, output, batch] = process.argv.slice(2);
const names = readdirSync(folder);
const find = pattern => names.find(name => pattern.test(name));
const parts = {model: find(/^model.*\.bin$/), vocab: find(/^vocab.*\.spm$/), lex: find(/^lex.*\.bin$/)};

const server = createServer((request, response) => {
  if (request.url === '/registry.json') {
    const entry = Object.entries(parts).map(([part, name]) => [part, {name: `${address}/${name}`}]);
    response.end(JSON.stringify({iden: Object.fromEntries(entry)}));
  } else {
    response.end(readFileSync(join(folder, request.url.slice(1))));
  }
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const address = `http://127.0.0.1:${server.address().port}`;

const translator = new BatchTranslator({
  registryUrl: `${address}/registry.json`, workers: 1, batchSize: Number(batch ?? 8), cacheSize: 0, pivotLanguage: null,
});
const translate = text => translator.translate({from: 'id', to: 'en', text, html: false, qualityScores: false});
await translate('Selamat pagi.');

const lines = readFileSync(input, 'utf8').trimEnd().split('\n');
const wall = process.hrtime.bigint();
const cpu = process.cpuUsage();
const results = await Promise.all(lines.map(translate));
const used = process.cpuUsage(cpu);
console.log(Number(process.hrtime.bigint() - wall) / 1e9, (used.user + used.system) / 1e6);
writeFileSync(output, results.map(result => result.target.text.replaceAll('\n', ' ')).join('\n') + '\n');
process.exit(0);
