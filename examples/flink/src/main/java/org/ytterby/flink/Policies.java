package org.ytterby.flink;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.util.Optional;
import org.ytterby.policy.ControlPolicy;

/**
 * The policy of each law, made once in a process for all parallel parts of a job: it is immutable, safe for all threads, and takes
 * a second to make. The law in use and the one before are kept.
 */
final class Policies {
  private static final LoadingCache<LawPack, Optional<ControlPolicy>> MADE =
      CacheBuilder.newBuilder()
          .maximumSize(2)
          .build(CacheLoader.from(pack -> LawReading.of(pack).rulebook().map(ControlPolicy::of)));

  private Policies() {}

  /** Nothing if the law cannot be read with this library. */
  static Optional<ControlPolicy> of(LawPack pack) {
    return MADE.getUnchecked(pack);
  }
}
