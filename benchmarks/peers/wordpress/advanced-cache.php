<?php
// What page-cache plugins put here: answers a known page from a file before WordPress loads, and keeps it the first time.
if (($_SERVER['BENCHMARK_CACHE'] ?? '') !== 'php' || $_SERVER['REQUEST_METHOD'] !== 'GET') return;
$kept = getenv('BENCHMARK_CACHE_FOLDER') ?: $_SERVER['BENCHMARK_CACHE_FOLDER'];
$kept .= '/' . md5($_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI']) . '.html.gz';
if (is_file($kept)) {
    header('Content-Type: text/html; charset=UTF-8');
    header('Content-Encoding: gzip');
    header('Vary: Accept-Encoding');
    readfile($kept);
    exit;
}
ob_start(function ($page) use ($kept) {
    if (http_response_code() === 200) file_put_contents($kept, gzencode($page, 9), LOCK_EX);
    return $page;
});
