package org.ytterby.policy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was asked for lately: at most twice {@code most}, of which the half that was not asked for again goes first.
 * Safe for use by any number of threads.
 */
final class Recent<K, V> {
  private final int most;
  private volatile Map<K, V> young = new ConcurrentHashMap<>();
  private volatile Map<K, V> old = new ConcurrentHashMap<>();

  Recent(int most) {
    this.most = most;
  }

  @Nullable
  V get(K key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  void put(K key, V value) {
    if (young.size() >= most) {
      turn();
    }
    young.put(key, value);
  }

  private synchronized void turn() {
    if (young.size() >= most) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
