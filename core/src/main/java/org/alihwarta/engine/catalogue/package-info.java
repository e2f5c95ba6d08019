/**
 * Where models come from and how they get onto this machine.
 *
 * <p>A <em>catalogue</em> lists the <em>offers</em> of a public registry; <em>installed models</em> are what was fetched from one, or copied
 * from a folder or an archive. Start at {@link org.alihwarta.engine.catalogue.InstalledModels}.
 */
@NullMarked
package org.alihwarta.engine.catalogue;

import org.jspecify.annotations.NullMarked;
