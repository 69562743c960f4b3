package org.ytterby.adempiere;

import com.google.common.collect.ImmutableList;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.adempiere.exceptions.DBException;
import org.compiere.util.DB;

/** Rows of the database in one transaction. Null stays nothing: the getters of the model classes make zero of it. */
final class Rows {
  private final String transaction;

  Rows(String transaction) {
    this.transaction = transaction;
  }

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> ImmutableList<T> all(String sql, Reader<T> reader, Object... parameters) {
    try (PreparedStatement statement = DB.prepareStatement(sql, transaction)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      ImmutableList.Builder<T> rows = ImmutableList.builder();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows.build();
    } catch (SQLException e) {
      throw new DBException(e, sql);
    }
  }

  /** The row, if there is exactly one: of several, nobody knows which is meant. */
  <T> Optional<T> one(String sql, Reader<T> reader, Object... parameters) {
    ImmutableList<T> rows = all(sql, reader, parameters);
    return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
  }
}
