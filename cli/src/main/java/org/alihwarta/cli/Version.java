package org.alihwarta.cli;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar's manifest; a build from an IDE has none. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"alihwarta " + current()};
    }

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }
}
