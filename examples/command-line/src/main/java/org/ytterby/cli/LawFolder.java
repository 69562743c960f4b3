package org.ytterby.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;

/** A folder of law files that a user named. */
final class LawFolder {
  private LawFolder() {}

  /** The bundled law with the files of the folder. */
  static Rulebook rulebook(String folder) {
    return Rulebooks.bundledWith(files(folder));
  }

  static List<LawFile> files(String folder) {
    String named = "`" + folder + "`";
    List<LawFile> files;
    try {
      files = Rulebooks.files(Path.of(folder));
    } catch (NotDirectoryException | NoSuchFileException | InvalidPathException e) {
      throw new UserError(named + " is not a folder");
    } catch (CharacterCodingException e) {
      throw new UserError("a file in " + named + " is not UTF-8");
    } catch (IOException e) {
      throw new UserError("the files in " + named + " cannot be read");
    }
    if (files.isEmpty()) {
      throw new UserError(named + " has no law files: their names end in .yaml");
    }
    return files;
  }
}
