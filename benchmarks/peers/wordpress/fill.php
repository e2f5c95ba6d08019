<?php
// Installs WordPress and publishes the sample newsroom in it. usage: php fill.php WORDPRESS_FOLDER STORIES_FOLDER
// Prints the address of the story that is asked for in the run.
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = getenv('BENCHMARK_HOST');
$_SERVER['REQUEST_METHOD'] = 'GET';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Warta Nusantara', 'rina', 'rina@example.org', true, '', 'loopback-only');
update_option('posts_per_page', 20);
wp_delete_post(1, true);
$measured = null;
foreach (glob($argv[2] . '/*.txt') as $file) {
    if (basename($file) === 'index.txt') continue;
    [$head, $text] = explode("\n---\n", file_get_contents($file), 2);
    preg_match('/^section: (.*)$/m', $head, $section);
    $category = wp_create_category(trim($section[1] ?? 'umum'));
    $paragraphs = preg_split('/\n\s*\n/', trim($text));
    $title = array_shift($paragraphs);
    $post = wp_insert_post([
        'post_title' => $title,
        'post_content' => implode("\n\n", array_map(fn($p) => "<!-- wp:paragraph --><p>" . esc_html($p) . "</p><!-- /wp:paragraph -->", $paragraphs)),
        'post_status' => 'publish', 'post_author' => 1, 'post_category' => [$category],
    ]);
    $measured ??= $post;
}
echo '/?p=', $measured;
