package org.ytterby.osgi;

import com.google.common.collect.ImmutableList;
import org.ytterby.rulebook.LawFile;

/** A service of a bundle that brings law files, so that a new announcement is a new bundle and not a new library. */
public interface LawPack {
  /**
   * The files.
   *
   * @return instrument files added to, or by name replacing, the bundled ones, and at most one manifest
   */
  ImmutableList<LawFile> files();
}
