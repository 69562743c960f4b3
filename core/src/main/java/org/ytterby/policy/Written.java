package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Numbers, bits and objects in a row, packed: there are many, and they are kept only to be compared. In one thread. */
final class Written {
  private static final int OBJECT = 0;
  private static final int NUMBER = 1;
  private static final int BITS = 2;

  private final ByteArrayDataOutput packed = ByteStreams.newDataOutput();
  private final ImmutableList.Builder<Object> objects = ImmutableList.builder();

  void add(Object object) {
    packed.writeByte(OBJECT);
    objects.add(object);
  }

  void add(int number) {
    packed.writeByte(NUMBER);
    pack(number);
  }

  void add(BitSet bits) {
    byte[] bytes = bits.toByteArray();
    packed.writeByte(BITS);
    pack(bytes.length);
    packed.write(bytes);
  }

  /** Seven bits to a byte, the lowest seven first; a set sign bit says that more follow. */
  private void pack(int number) {
    int left = number;
    for (; left >>> 7 != 0; left >>>= 7) {
      packed.writeByte(left | 0x80);
    }
    packed.writeByte(left);
  }

  /** All of it: equal to what comes of the same, written in the same order. */
  ImmutableList<Object> all() {
    return ImmutableList.<Object>builder()
        .add(ByteBuffer.wrap(packed.toByteArray()))
        .addAll(objects.build())
        .build();
  }
}
