/** Where goods and technology stand under list-based export controls, exactly and with reasons. */
@org.jspecify.annotations.NullMarked
module org.ytterby {
  requires transitive com.google.common;
  requires static org.jspecify;
  requires org.snakeyaml.engine;
  requires static com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports org.ytterby.element;
  exports org.ytterby.quantity;
  exports org.ytterby.material;
  exports org.ytterby.trade;
  exports org.ytterby.law;
  exports org.ytterby.decision;
  exports org.ytterby.policy;
  exports org.ytterby.rulebook;
}
