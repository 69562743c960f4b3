package org.ytterby.adempiere;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.compiere.db.CConnection;
import org.compiere.util.DB;
import org.compiere.util.Env;
import org.compiere.util.Ini;

/** A PostgreSQL of this process with the tables of ADempiere that shipments need, and ADempiere connected to it. */
final class Database {
  private static final ImmutableList<String> TABLES = ImmutableList.of(
      "AD_Table",
      "AD_Column",
      "AD_Element",
      "AD_Val_Rule",
      "AD_ModelValidator",
      "AD_Client",
      "AD_Rule",
      "AD_Table_ScriptValidator",
      "AD_SysConfig",
      "AD_Org",
      "AD_System",
      "AD_ClientShare",
      "AD_Message",
      "AD_Workflow",
      "M_InOut",
      "M_InOutLine",
      "M_Product",
      "C_UOM",
      "C_BPartner",
      "C_BPartner_Location",
      "C_Location",
      "C_Country",
      "M_Warehouse",
      "PP_Product_BOM",
      "PP_Product_BOMLine",
      "M_PriceList",
      "M_PriceList_Version",
      "M_ProductPrice",
      "C_Currency",
      "C_Conversion_Rate",
      "C_ConversionType");

  private static final ImmutableList<String> DESCRIBED =
      ImmutableList.of("M_InOut", "M_InOutLine", "M_Product", "M_PriceList");

  private static final int FIRST_OF_DOCUMENTS = TABLES.indexOf("M_InOut");
  private static final EmbeddedPostgres POSTGRES = start();
  private static final Connection CONNECTION = connection();

  private Database() {}

  static synchronized void ready() {
    if (!DB.isConnected()) {
      throw new IllegalStateException("ADempiere is not connected");
    }
    run("TRUNCATE " + Joiner.on(", ").join(TABLES.subList(FIRST_OF_DOCUMENTS, TABLES.size())));
  }

  static void run(String sql) {
    try (Statement statement = CONNECTION.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connection() {
    try {
      return POSTGRES.getDatabase("postgres", "adempiere").getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException("no connection", e);
    }
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE ROLE adempiere SUPERUSER LOGIN PASSWORD 'adempiere'");
        statement.execute("CREATE DATABASE adempiere OWNER adempiere");
      }
      try (Connection connection = postgres.getDatabase("postgres", "adempiere").getConnection()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("CREATE SCHEMA adempiere");
          statement.execute("ALTER DATABASE adempiere SET search_path TO adempiere");
          statement.execute("SET search_path TO adempiere");
        }
        Dictionary dictionary = new Dictionary(connection);
        dictionary.tables(TABLES);
        dictionary.describe("M_InOut", "YTB_Held", "YTB_Reason", "YTB_Rulebook");
        dictionary.describe("M_InOutLine");
        dictionary.describe("M_Product", "YTB_Form", "YTB_Composition", "YTB_Origin");
        dictionary.describe("M_PriceList", "YTB_IsExportValue");
        for (String table : TABLES) {
          if (!DESCRIBED.contains(table)) {
            dictionary.describe(table);
          }
        }
        try (Statement statement = connection.createStatement()) {
          statement.execute("INSERT INTO AD_Client (AD_Client_ID, Name) VALUES ("
              + AdempiereErp.CLIENT + ", 'Muster')");
        }
      }
      connect(postgres);
      return postgres;
    } catch (Exception e) {
      throw new IllegalStateException("no database", e);
    }
  }

  /** ADempiere keeps its settings in a file; this one is in the folder of the build. */
  private static void connect(EmbeddedPostgres postgres) {
    System.setProperty("PropertyFile", "target/Adempiere.properties");
    Ini.setClient(true);
    CConnection connection = CConnection.get(
        org.compiere.db.Database.DB_POSTGRESQL,
        "localhost",
        postgres.getPort(),
        "adempiere",
        "adempiere",
        "adempiere");
    Ini.setProperty(Ini.P_CONNECTION, connection.toStringLong());
    DB.setDBTarget(CConnection.get());
    Env.setContext(Env.getCtx(), "#AD_Client_ID", AdempiereErp.CLIENT);
    Env.setContext(Env.getCtx(), "#AD_Org_ID", AdempiereErp.ORGANISATION);
    Env.setContext(Env.getCtx(), "#AD_Language", "en_US");
  }
}
