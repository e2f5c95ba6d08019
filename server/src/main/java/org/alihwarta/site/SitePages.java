package org.alihwarta.site;

/** Everything that makes pages which are the same for every reader. */
public record SitePages(FrontPages fronts, ListPages lists, StoryPages stories, ServicePages services) {}
