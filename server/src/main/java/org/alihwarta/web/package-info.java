/**
 * What the public site and the desk share: words ({@link org.alihwarta.web.Messages}), times
 * ({@link org.alihwarta.web.Moments}), templates ({@link org.alihwarta.web.JteViews}) and style sheets with lasting addresses
 * ({@link org.alihwarta.web.Assets}). It knows neither of the two.
 */
@NullMarked
package org.alihwarta.web;

import org.jspecify.annotations.NullMarked;
