package org.alihwarta.browser;

import com.microsoft.playwright.Page;
import java.util.Map;

/** What Lighthouse asks of a first visit, asked of the browser itself: it tells as soon as it knows, and nobody waits for a time to pass. */
final class FirstVisit {
    /** The largest thing that is painted after this many milliseconds more than the first is late. */
    private static final int EARLY = 1000;

    /** Half of what Lighthouse still calls good: a font that comes between two frames moves a line of Arabic by a little. */
    private static final double STEADY = 0.05;

    private static final String LOOK = """
                ({ early, steady }) => new Promise((resolve) => {
                  let shift = 0;
                  const shifts = (entries) => { for (const entry of entries) shift += entry.value; };
                  const moves = new PerformanceObserver((list) => shifts(list.getEntries()));
                  moves.observe({ type: 'layout-shift', buffered: true });
                  new PerformanceObserver((list) => {
                    const last = list.getEntries().at(-1);
                    const place = last.element.getBoundingClientRect();
                    const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
                    requestAnimationFrame(() => requestAnimationFrame(() => {
                      shifts(moves.takeRecords());
                      resolve([
                        shift < steady ? 'steady' : 'moved by ' + shift.toFixed(3),
                        last.element.closest('.story') ? 'of the story' : 'of ' + last.element.outerHTML,
                        place.top < innerHeight ? 'in the window' : 'below the window',
                        last.startTime - first < early ? 'early' : 'late by ' + (last.startTime - first),
                      ].join(', '));
                    }));
                  }).observe({ type: 'largest-contentful-paint', buffered: true });
                })""";

    private FirstVisit() {}

    /** How far things have moved, and what and where the largest thing is, in words. */
    static Object look(Page page) {
        return page.evaluate(LOOK, Map.of("early", EARLY, "steady", STEADY));
    }
}
