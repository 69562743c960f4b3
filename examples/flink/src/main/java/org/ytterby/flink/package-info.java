/** Shipments answered by a job of Apache Flink, in batch and as a stream. */
@org.jspecify.annotations.NullMarked
package org.ytterby.flink;
