// Translates with the clients of DeepL and LibreTranslate as npm has them; prints what they say as JSON.
import deepl from 'deepl-node';
import libre from 'libretranslate-ts';

const [address, token] = process.argv.slice(2);
const text = 'Warga boleh meminjam lima buku sekaligus.';

const translator = new deepl.Translator(token, { serverUrl: address, maxRetries: 0, minTimeout: 60000 });
const one = await translator.translateText(text, 'id', 'ja');
const several = await translator.translateText([text, 'Perjalanan Berikutnya'], null, 'ar');
const tagged = '<p>Warga boleh meminjam <a href="/buku?a=1&amp;b=2">lima buku</a> <b>sekaligus</b>.</p><hr>';
const html = await translator.translateText(tagged, 'id', 'ja', { tagHandling: 'html' });
const xml = await translator.translateText(`<isi><kode>lima buku</kode><teks>${text}</teks></isi>`, 'id', 'ja', {
    tagHandling: 'xml',
    ignoreTags: ['kode'],
});
const stranger = new deepl.Translator('nobody', { serverUrl: address, maxRetries: 0, minTimeout: 60000 });
const refused = await stranger.translateText(text, 'id', 'ja').catch((error) => error.constructor.name);
const targets = await translator.getTargetLanguages();
const usage = await translator.getUsage();

const client = libre.libreTranslate;
client.setApiEndpoint(address);
client.setApiKey(token);
const libreText = await client.translate(text, 'id', 'ja');
const libreRefused = await client.translate(text, 'fr', 'ja');
const libreLanguages = await client.listLanguages();
const libreDetected = await client.detect(text);
// That client cannot ask for HTML; this is the request of LibreTranslate's own page.
const libreHtml = await fetch(`${address}/translate`, {
    method: 'POST',
    body: JSON.stringify({ q: tagged, source: 'auto', target: 'ja', format: 'html', api_key: token }),
    headers: { 'Content-Type': 'application/json' },
}).then((answer) => answer.json());

console.log(JSON.stringify({
    deepl: {
        one: one.text,
        source: one.detectedSourceLang,
        several: several.map((answer) => answer.text),
        html: html.text,
        xml: xml.text,
        refused,
        targets: targets.map((language) => language.code),
        limitReached: usage.anyLimitReached(),
    },
    libre: {
        text: libreText.translatedText,
        html: libreHtml.translatedText,
        refused: libreRefused.error,
        targets: libreLanguages[0].targets,
        detected: libreDetected.language,
    },
}));
