import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j Community server on a loopback Bolt port: {@code Server <folder> <port> <auth>}. Prints READY once up. */
public class Server {
  public static void main(String[] args) throws Exception {
    var port = Integer.parseInt(args[1]);
    var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
        .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
        .setConfig(GraphDatabaseSettings.auth_enabled, Boolean.parseBoolean(args[2]))
        .setConfig(GraphDatabaseSettings.pagecache_memory, Long.getLong("pagecache.mib", 128) * 1024 * 1024)
        .setConfig(GraphDatabaseSettings.db_temporal_timezone, java.time.ZoneId.of("UTC"))
        .build();
    if (!service.database("neo4j").isAvailable(Duration.ofSeconds(60).toMillis())) {
      throw new IllegalStateException("The database did not start in a minute.");
    }
    System.out.println("READY");
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      service.shutdown();
      stopped.countDown();
    }));
    // The server goes with whoever started it, even if that one is killed: its end closes our standard input.
    while (System.in.read() != -1) {}
    System.exit(0);
  }
}
