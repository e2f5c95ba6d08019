<?php
/**
 * Plugin Name: Alihwarta languages
 * Description: Tells and takes over the REST interface which language a post is in and which posts are its translations. With Polylang these are Polylang's own; without it they are kept with the posts, for themes to show.
 * Version: 1.0
 * Requires at least: 5.9
 * Requires PHP: 7.4
 * License: Apache-2.0
 *
 * Polylang Pro has these fields itself; then this plugin does nothing.
 */

defined( 'ABSPATH' ) || exit;

const ALIHWARTA_LANGUAGE     = 'alihwarta_language';
const ALIHWARTA_TRANSLATIONS = 'alihwarta_translations';

function alihwarta_has_polylang() {
	return function_exists( 'pll_set_post_language' ) && function_exists( 'pll_save_post_translations' );
}

function alihwarta_language( $post ) {
	return (string) ( alihwarta_has_polylang()
		? pll_get_post_language( $post['id'], 'slug' )
		: get_post_meta( $post['id'], ALIHWARTA_LANGUAGE, true ) );
}

/** Ids by language. */
function alihwarta_translations( $post ) {
	$ids = alihwarta_has_polylang()
		? pll_get_post_translations( $post['id'] )
		: get_post_meta( $post['id'], ALIHWARTA_TRANSLATIONS, true );
	return (object) ( is_array( $ids ) ? $ids : array() );
}

function alihwarta_set_language( $language, $post ) {
	if ( ! alihwarta_has_polylang() ) {
		update_post_meta( $post->ID, ALIHWARTA_LANGUAGE, sanitize_key( $language ) );
		return true;
	}
	if ( ! in_array( $language, pll_languages_list(), true ) ) {
		return new WP_Error(
			'alihwarta_language',
			'Polylang has no language with the code ' . sanitize_key( $language ) . ': add it under Languages.',
			array( 'status' => 400 )
		);
	}
	pll_set_post_language( $post->ID, $language );
	return true;
}

function alihwarta_set_translations( $translations, $post ) {
	$ids = array();
	foreach ( (array) $translations as $language => $id ) {
		if ( ! current_user_can( 'edit_post', (int) $id ) ) {
			return new WP_Error( 'alihwarta_translations', 'Post ' . (int) $id . ' is not yours to link.', array( 'status' => 403 ) );
		}
		$ids[ sanitize_key( $language ) ] = (int) $id;
	}
	if ( alihwarta_has_polylang() ) {
		$ids = array_intersect_key( $ids, array_flip( pll_languages_list() ) );
		foreach ( $ids as $language => $id ) {
			if ( pll_get_post_language( $id, 'slug' ) !== $language ) {
				pll_set_post_language( $id, $language );
			}
		}
		pll_save_post_translations( $ids );
		return true;
	}
	foreach ( $ids as $id ) {
		update_post_meta( $id, ALIHWARTA_TRANSLATIONS, $ids );
	}
	return true;
}

add_action(
	'rest_api_init',
	function () {
		if ( defined( 'POLYLANG_PRO' ) && POLYLANG_PRO ) {
			return;
		}
		register_rest_field(
			'post',
			'lang',
			array(
				'get_callback'    => 'alihwarta_language',
				'update_callback' => 'alihwarta_set_language',
				'schema'          => array( 'type' => 'string', 'description' => 'The language of the post.' ),
			)
		);
		register_rest_field(
			'post',
			'translations',
			array(
				'get_callback'    => 'alihwarta_translations',
				'update_callback' => 'alihwarta_set_translations',
				'schema'          => array(
					'type'                 => 'object',
					'description'          => 'The posts that say the same, by language.',
					'additionalProperties' => array( 'type' => 'integer' ),
				),
			)
		);
		if ( function_exists( 'pll_get_term_language' ) ) {
			register_rest_field(
				'category',
				'lang',
				array(
					'get_callback' => function ( $term ) {
						return (string) pll_get_term_language( $term['id'], 'slug' );
					},
					'schema'       => array( 'type' => 'string', 'description' => 'The language of the category.' ),
				)
			);
		}
	}
);
