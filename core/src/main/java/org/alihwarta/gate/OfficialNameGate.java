package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityKind;
import org.alihwarta.registry.Forms;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/**
 * Gate 6: whoever the source names for certain stands in the target by an official or accepted form of the registry.
 *
 * <p>Blocked is a name that is lost or called something else; a name that stayed in Latin letters as English writes it, and one
 * that the registry has no form for in the language, are for review. Currencies and languages are no names here: money is compared as
 * values. An adjective or people counts as its country where the registry says so.
 */
public final class OfficialNameGate implements Gate {
    static final String ID = "name";
    static final String MISSING = "gate.name.missing";
    static final String LEFT_AS_IS = "gate.name.left-as-is";
    static final String NO_FORM = "gate.name.no-form";

    private static final Set<EntityKind> NOT_COMPARED = Set.of(EntityKind.CURRENCY, EntityKind.LANGUAGE);

    private final Registry registry;

    public OfficialNameGate(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Category category() {
        return Category.NAME;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        return findings(registry, pair, registry.mentions(pair.source()));
    }

    /** Findings about those mentions whose entity is certain, one per entity. */
    static List<Finding> findings(Registry registry, SentencePair pair, List<Mention> mentions) {
        boolean copied = Words.bare(pair.source()).equals(Words.bare(pair.target())); // the language gate's matter
        if (mentions.isEmpty() || pair.target().isBlank() || pair.language() == Language.INDONESIAN || copied) {
            return List.of();
        }
        Set<String> present = new HashSet<>();
        registry.forms(pair.target(), pair.language())
                .forEach(form -> form.entities().forEach(entity -> present.add(entity.id())));
        List<Finding> findings = new ArrayList<>();
        Set<String> judged = new HashSet<>();
        for (Mention mention : mentions) {
            Optional<Entity> entity = mention.findEntity().filter(OfficialNameGate::isCompared);
            if (entity.isPresent()
                    && !present.contains(entity.get().id())
                    && !SharedHead.names(entity.get(), pair)
                    && judged.add(entity.get().id())) {
                findings.add(judge(entity.get(), mention.textIn(pair.source()), pair));
            }
        }
        return findings;
    }

    /** Whether an entity's name has to stand in the translation as the registry has it. */
    public static boolean isCompared(Entity entity) {
        return !NOT_COMPARED.contains(entity.kind());
    }

    private static Finding judge(Entity entity, String written, SentencePair pair) {
        Optional<Forms> forms = entity.findForms(pair.language());
        if (forms.isEmpty()) {
            return Finding.review(ID, NO_FORM, written, pair.language().tag());
        }
        boolean leftAsIs = Spellings.writings(written).matcher(pair.target()).find()
                && entity.findForms(Language.ENGLISH)
                        .filter(english -> english.all().contains(written))
                        .isPresent();
        String official = forms.get().preferred();
        return leftAsIs
                ? Finding.review(ID, LEFT_AS_IS, written, official)
                : Finding.block(ID, MISSING, written, official);
    }

    @Override
    public List<Example> examples() {
        return Stream.concat(institutions().stream(), unwritten().stream()).toList();
    }

    private static List<Example> institutions() {
        String party = "Partai Buruh yang berkuasa di Korea Utara menerbitkan artikel itu.";
        String security = "DK PBB akan bersidang di New York pada hari ini.";
        return List.of(
                Example.passes(
                        Language.ENGLISH, party, "North Korea's ruling Workers' Party of Korea published the article."),
                Example.caught(
                        MISSING, Language.ENGLISH, party, "North Korea's ruling Labor Party published the article."),
                Example.caught(MISSING, Language.CHINESE, party, "朝鲜执政的工党发表了这篇文章。"),
                Example.passes(Language.CHINESE, party, "朝鲜执政的劳动党发表了这篇文章。"),
                Example.passes(
                        Language.FRENCH,
                        security,
                        "Le Conseil de sécurité de l'ONU se réunira aujourd'hui à New York."),
                Example.caught(
                        MISSING,
                        Language.FRENCH,
                        security,
                        "Le Comité de sûreté mondial se réunira aujourd'hui à New York."),
                Example.passes(Language.JAPANESE, security, "国連安保理は本日、ニューヨークで会合を開く。"),
                Example.passes(Language.ARABIC, security, "يجتمع مجلس الأمن الدولي اليوم في مدينة نيويورك الأمريكية."),
                Example.caught(
                        MISSING,
                        Language.ARABIC,
                        security,
                        "يجتمع مجلس السلامة العالمي اليوم في مدينة نيويورك الأمريكية."));
    }

    private static List<Example> unwritten() {
        return List.of(
                Example.caught(
                        LEFT_AS_IS,
                        Language.CHINESE,
                        "Perusahaan itu memakai produk Microsoft sejak lama.",
                        "该公司长期以来一直使用Microsoft产品。"),
                Example.caught(
                        MISSING,
                        Language.ENGLISH,
                        "Hasil pemilihan presiden Namibia diumumkan kemarin.",
                        "The result of the Namibiamen election was announced yesterday."),
                Example.caught(
                        NO_FORM,
                        Language.ARABIC,
                        "Warga Labuan Bajo menunggu kapal itu di dermaga.",
                        "ينتظر سكان لابوان باجو السفينة على الرصيف."));
    }
}
