package org.alihwarta.server;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.remote.Ledger;
import org.alihwarta.engine.remote.Limits;
import org.alihwarta.engine.remote.Price;
import org.alihwarta.engine.remote.RemoteEngine;
import org.alihwarta.engine.remote.RemoteEngine.Surroundings;
import org.alihwarta.engine.remote.RemoteEngine.Terms;
import org.alihwarta.engine.remote.RemoteEngines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.registry.Registry;

/** Makes the engines that the configuration names, in its order. */
public final class EngineWiring {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Configuration configuration;
    private final Secrets secrets;
    private final RemoteEngines remote;
    private final Limits limits;

    private EngineWiring(Configuration configuration, Secrets secrets, RemoteEngines remote) {
        this.configuration = configuration;
        this.secrets = secrets;
        this.remote = remote;
        limits = Limits.standard(
                configuration.duration(Setting.ENGINES_TIMEOUT),
                configuration.number(Setting.ENGINES_REQUESTS_PER_MINUTE));
    }

    /** The engines of a newsroom; {@code BAD_INPUT} when one of them lacks a setting. */
    public static Engines engines(Configuration configuration, Engines local, Ledger ledger, Clock clock) {
        Surroundings surroundings = Surroundings.ofProcess(System.getenv(), clock);
        EngineWiring wiring =
                new EngineWiring(configuration, Secrets.of(configuration), new RemoteEngines(ledger, surroundings));
        List<Engine> engines = new ArrayList<>();
        List<Engine> fromEnglish = new ArrayList<>();
        for (String name : configuration.text(Setting.ENGINES_ORDER).split("\\s*,\\s*", -1)) {
            if (name.equals("local")) {
                engines.addAll(local.all());
                fromEnglish.addAll(local.fromEnglish());
            } else {
                RemoteEngine engine = wiring.engine(name);
                engines.add(engine);
                fromEnglish.add(engine.fromEnglish());
            }
        }
        return new Engines(engines, fromEnglish);
    }

    private RemoteEngine engine(String name) {
        return switch (name) {
            case "chat" -> chat();
            case "libretranslate" ->
                remote.libreTranslate(
                        address(Setting.LIBRETRANSLATE_URL),
                        secrets.find(Setting.LIBRETRANSLATE_KEY),
                        new Terms(Price.FREE, 0, limits));
            case "deepl" ->
                remote.deepL(
                        address(Setting.DEEPL_URL),
                        secrets.require(Setting.DEEPL_KEY),
                        terms(Price.ofCharacters(amount(Setting.DEEPL_PRICE)), Setting.DEEPL_BUDGET));
            case "google" ->
                remote.google(
                        address(Setting.GOOGLE_URL),
                        configuration.find(Setting.GOOGLE_PROJECT).orElse(null),
                        secrets.require(Setting.GOOGLE_KEY),
                        terms(Price.ofCharacters(amount(Setting.GOOGLE_PRICE)), Setting.GOOGLE_BUDGET));
            default ->
                throw AlihwartaException.badInput("The setting " + Setting.ENGINES_ORDER.key() + " names the engine \""
                        + name + "\", but there are only local, chat, libretranslate, deepl and google");
        };
    }

    private RemoteEngine chat() {
        Price price = new Price(BigDecimal.ZERO, amount(Setting.CHAT_INPUT_PRICE), amount(Setting.CHAT_OUTPUT_PRICE));
        return remote.chat(
                address(Setting.CHAT_URL),
                require(Setting.CHAT_MODEL),
                secrets.find(Setting.CHAT_KEY),
                terms(price, Setting.CHAT_BUDGET),
                Registry.bundled());
    }

    /** An engine that costs money needs a budget that somebody has set. */
    private Terms terms(Price price, Setting budget) {
        long micros = amount(budget).multiply(MILLION).longValueExact();
        if (micros == 0 && !price.isFree()) {
            throw AlihwartaException.badInput(
                    "The setting " + budget.key() + " is 0, so the engine could never be asked:"
                            + " set what it may cost a day, in " + configuration.text(Setting.ENGINES_CURRENCY));
        }
        return new Terms(price, micros, limits);
    }

    private BigDecimal amount(Setting setting) {
        return new BigDecimal(configuration.text(setting)).stripTrailingZeros();
    }

    private URI address(Setting setting) {
        return URI.create(require(setting));
    }

    private String require(Setting setting) {
        return configuration.find(setting).orElseThrow(() -> missing(setting));
    }

    static AlihwartaException missing(Setting setting) {
        return AlihwartaException.badInput("The setting " + setting.key() + " is missing, which "
                + Setting.ENGINES_ORDER.key() + " makes necessary: " + setting.meaning());
    }
}
