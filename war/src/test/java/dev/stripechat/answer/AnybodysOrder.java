package dev.stripechat.answer;

import dev.stripechat.shop.OrderOwner;
import dev.stripechat.shop.Orders;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** A control: whoever types the number of an order has ordered it. */
@Alternative
@Priority(1)
@Dependent
public class AnybodysOrder extends OwnedOrders {

    private final Orders orders;

    @Inject
    AnybodysOrder(Orders orders, OrderOwner owner) {
        super(orders, owner);
        this.orders = orders;
    }

    @Override
    List<String> of(Asked asked) {
        return Arrays.stream(asked.text().split("\\D+"))
                .flatMap(number -> orders.numbered(asked.shop(), number).stream())
                .toList();
    }

    @Override
    boolean isAsking(Asked asked, String customer) {
        return true;
    }
}
