package org.ytterby.adempiere;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Map;
import java.util.TreeMap;
import org.compiere.util.DisplayType;

/** Makes tables, and the rows of the application dictionary about them, from the interfaces that ADempiere has generated from its own. */
final class Dictionary {
  private static final String MODELS = "org.adempiere.core.domains.models.I_";
  private static final String COLUMN = "COLUMNNAME_";
  private final Connection connection;
  private int nextColumn = 1;
  private int nextTable = 100;

  Dictionary(Connection connection) {
    this.connection = connection;
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Tables alone, so that the dictionary's own can be made before rows go into them. */
  void tables(ImmutableList<String> names) throws ReflectiveOperationException, SQLException {
    for (String name : names) {
      Map<String, Class<?>> columns = columns(model(name));
      StringBuilder sql = new StringBuilder("CREATE TABLE " + name + " (");
      columns.forEach((column, type) -> sql.append('"')
          .append(Ascii.toLowerCase(column))
          .append("\" ")
          .append(sqlType(type))
          .append(default_(column))
          .append(", "));
      sql.setLength(sql.length() - 2);
      run(sql.append(')').toString());
    }
  }

  /** Rows of the dictionary about a table, with columns that a customer has added. */
  void describe(String name, String... added) throws ReflectiveOperationException, SQLException {
    int table = nextTable++;
    run(
        "INSERT INTO AD_Table (AD_Table_ID, TableName, AccessLevel, EntityType, IsChangeLog, IsIgnoreMigration) VALUES ("
            + table + ", '" + name + "', '3', 'D', 'N', 'N')");
    Map<String, Class<?>> columns = columns(model(name));
    for (String column : added) {
      boolean flag = column.contains("_Held") || column.contains("_Is");
      run("ALTER TABLE " + name + " ADD COLUMN " + column + (flag ? " char(1)" : " varchar(2000)"));
      columns.put(column, flag ? boolean.class : String.class);
    }
    for (Map.Entry<String, Class<?>> column : columns.entrySet()) {
      int id = nextColumn++;
      boolean key = column.getKey().equals(name + "_ID");
      run("INSERT INTO AD_Element (AD_Element_ID, Name, ColumnName) VALUES (" + id + ", '"
          + column.getKey() + "', '" + column.getKey() + "')");
      run(
          "INSERT INTO AD_Column (AD_Column_ID, AD_Table_ID, AD_Element_ID, ColumnName, AD_Reference_ID, IsKey,"
              + " IsMandatory, IsUpdateable, IsParent, IsTranslated, IsEncrypted, IsAllowLogging, IsAllowCopy, FieldLength)"
              + " VALUES (" + id + ", " + table + ", " + id + ", '" + column.getKey() + "', "
              + display(column.getKey(), column.getValue(), key) + ", '" + (key ? "Y" : "N")
              + "', 'N', 'Y', 'N', 'N', 'N', 'N', 'Y', 2000)");
    }
  }

  /** Not initialised: on that occasion the interface asks the database for the id of its table. */
  private static Class<?> model(String table) throws ClassNotFoundException {
    return Class.forName(MODELS + table, false, Dictionary.class.getClassLoader());
  }

  private static Map<String, Class<?>> columns(Class<?> model) {
    Map<String, Class<?>> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Field field : model.getFields()) {
      if (field.getName().startsWith(COLUMN)) {
        String column = field.getName().substring(COLUMN.length());
        columns.put(column, type(model, column));
      }
    }
    return columns;
  }

  private static Class<?> type(Class<?> model, String column) {
    for (String prefix : ImmutableList.of("get", "is")) {
      for (Method method : model.getMethods()) {
        String name = method.getName();
        if (method.getParameterCount() == 0
            && (name.equals(prefix + column)
                || (prefix.equals("is")
                    && name.equals(prefix + column.replaceFirst("^[Ii]s", ""))))) {
          return method.getReturnType();
        }
      }
    }
    throw new IllegalStateException(model + " has no getter of " + column);
  }

  private static String sqlType(Class<?> type) {
    return type == int.class
        ? "numeric(10)"
        : type == BigDecimal.class
            ? "numeric"
            : type == boolean.class
                ? "char(1)"
                : type == Timestamp.class
                    ? "timestamp"
                    : type == byte[].class ? "bytea" : "varchar(2000)";
  }

  private static String default_(String column) {
    return switch (column) {
      case "IsActive" -> " DEFAULT 'Y'";
      case "AD_Client_ID" -> " DEFAULT " + AdempiereErp.CLIENT;
      case "AD_Org_ID" -> " DEFAULT " + AdempiereErp.ORGANISATION;
      case "Created", "Updated" -> " DEFAULT now()";
      case "CreatedBy", "UpdatedBy" -> " DEFAULT 0";
      default -> "";
    };
  }

  private static int display(String column, Class<?> type, boolean key) {
    return key
        ? DisplayType.ID
        : type == int.class
            ? (column.endsWith("_ID") ? DisplayType.TableDir : DisplayType.Integer)
            : type == BigDecimal.class
                ? DisplayType.Number
                : type == boolean.class
                    ? DisplayType.YesNo
                    : type == Timestamp.class ? DisplayType.DateTime : DisplayType.String;
  }
}
