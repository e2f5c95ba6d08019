package org.alihwarta.marian.store;

/** Names that stay in the folder that they are given in. */
final class FileNames {

    private FileNames() {}

    static String require(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,199}")) {
            throw new StoreException("\"" + name
                    + "\" is no name for a file or folder of a model; use letters, digits, and . _ + - between them");
        }
        return name;
    }
}
