package dev.stripechat.runtime.metrics.payara;

import dev.stripechat.runtime.metrics.Level;
import dev.stripechat.runtime.metrics.Levels;
import jakarta.enterprise.context.Dependent;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How full the pool is, asked of the pool itself. Payara shows that through its monitoring only, which has to be
 * switched on by a boot command and then probes every single use; so its own classes are asked, and on another server
 * the figures are not a number.
 */
@Dependent
class PoolLevels implements Levels {

    private static final Logger LOG = LoggerFactory.getLogger(PoolLevels.class);
    private static final String POOL = "stripe-chat";

    @Override
    public List<Level> levels() {
        return List.of(
                level("used", "Connections in use", "getPoolStatus", "getNumConnUsed"),
                level(
                        "free",
                        "Open connections that nobody uses",
                        "getPoolStatus",
                        "getNumConnFree"),
                level("max", "The most connections there may be", "getMaxPoolSize"),
                level(
                        "waiting",
                        "Who waits for a connection",
                        "getPoolWaitQueue",
                        "getQueueLength"));
    }

    private static Level level(String name, String meaning, String... path) {
        return Level.of("stripechat_pool_" + name, meaning, () -> read(path));
    }

    private static double read(String... path) {
        try {
            Object value = pool();
            for (String step : path) {
                value = call(value, step);
            }
            return ((Number) value).doubleValue();
        } catch (ReflectiveOperationException | RuntimeException otherServer) {
            LOG.debug("the pool does not tell: {}", otherServer.toString());
            return Double.NaN;
        }
    }

    private static Object pool() throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.enterprise.connectors.ConnectorRuntime");
        Object pools = call(type.getMethod("getRuntime").invoke(null), "getPoolManager");
        Field table = pools.getClass().getDeclaredField("poolTable");
        table.setAccessible(true);
        return ((Map<?, ?>) table.get(pools))
                .entrySet().stream()
                        .filter(pool -> pool.getKey().toString().contains(POOL))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow();
    }

    private static Object call(Object on, String method) throws ReflectiveOperationException {
        return on.getClass().getMethod(method).invoke(on);
    }
}
