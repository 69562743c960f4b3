package org.ytterby.osgi.host;

import com.google.common.collect.ImmutableList;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.ytterby.osgi.LawPack;
import org.ytterby.rulebook.LawFile;

/** A bundle that brings one announcement: mirrors of iron need a licence. */
public final class NewLaw implements BundleActivator, LawPack {
  @Override
  public void start(BundleContext context) {
    context.registerService(LawPack.class, this, null);
  }

  @Override
  public void stop(BundleContext context) {}

  @Override
  public ImmutableList<LawFile> files() {
    return ImmutableList.of(new LawFile("xl-board-2025-1.yaml", """
        id: xl-board-2025-1
        kind: announcement
        issuers: [Lighthouse Board]
        name: Notice 1 of 2025
        title: {en: "Control of iron"}
        published: 2025-01-10
        confidence: O
        sources:
          - {id: N1, url: "invented", what: "invented for this test"}
        counts: {provisions: 1, entries: 0}
        provisions:
          - id: para-1
            kind: requirement
            cite: "para. 1"
            begins: 2025-02-01
            effect: licence-required
            when: {all: [{from-country: [CN]}, {contains: Fe}]}
            confidence: O
            sources: [N1]
        """));
  }
}
