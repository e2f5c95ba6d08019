package org.alihwarta.facts;

/** Which digits an edition shows; newsrooms of the Gulf and of Egypt differ from those of the Maghreb. */
public enum Digits {
    /** 0123456789, in every language. */
    WESTERN,
    /** ٠١٢٣٤٥٦٧٨٩ with their own decimal and thousands signs, in Arabic only. */
    ARABIC_INDIC
}
