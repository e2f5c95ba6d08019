/**
 * XML from outside. <em>Whole documents</em> are read into a tree, <em>streams</em> of any size element by element; <em>document types</em> of
 * strangers are never followed.
 *
 * <p>Start at {@link org.alihwarta.xml.SafeXml}.
 */
@NullMarked
package org.alihwarta.xml;

import org.jspecify.annotations.NullMarked;
