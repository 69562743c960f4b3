/** A stranger's module. */
module tiny {
  requires org.ytterby;
}
