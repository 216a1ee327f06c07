package vn.thidua;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What {@link ArchitectureTests} can say beyond the words of ArchUnit. */
final class ArchitectureVocabulary {

    private static final Set<String> BINARY_FLOATING_POINT =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private ArchitectureVocabulary() {}

    static DescribedPredicate<JavaClass> outsideOf(String... features) {
        var allowed = List.of(features);
        return DescribedPredicate.describe("outside of " + allowed, type -> !allowed.contains(feature(type)));
    }

    private static String feature(JavaClass type) {
        var path = type.getPackageName().split("\\.");
        return path.length > 2 ? path[2] : "";
    }

    static ArchCondition<JavaMethod> openTheTransactionTheyNeed() {
        return condition("open the transaction they need", (method, events) -> {
            var transaction = method.isAnnotatedWith(Transactional.class)
                    || method.getOwner().isAnnotatedWith(Transactional.class);
            if (!transaction
                    && method.getMethodCallsFromSelf().stream().anyMatch(call -> isDatabase(call.getTargetOwner()))) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " opens no transaction"));
            }
        });
    }

    private static boolean isDatabase(JavaClass type) {
        return type.isAssignableTo(Repository.class) || type.isAssignableTo(JdbcClient.class);
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return condition("be in a @NullMarked package", (type, events) -> {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getPackageName() + " has no @NullMarked package-info.java"));
            }
        });
    }

    /** Anything that asks the machine, not the portal's clock; {@code System.nanoTime} measures and does not tell. */
    static ArchCondition<JavaClass> callWhatTellsTheTime() {
        return access("call what tells the time", call -> {
            var owner = call.getTargetOwner();
            var name = call.getTarget().getName();
            var takesAClock = call.getTarget() instanceof CodeUnitCallTarget target
                    && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock
                    || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                    || owner.isEquivalentTo(Date.class) && name.equals("<init>");
        });
    }

    static ArchCondition<JavaField> notBeBinaryFloatingPoint() {
        return condition("not be binary floating point", (field, events) -> {
            if (isBinaryFloatingPoint(field.getRawType())) {
                events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is binary floating point"));
            }
        });
    }

    static ArchCondition<JavaCodeUnit> notSpeakInBinaryFloatingPoint() {
        return condition("not speak in binary floating point", (code, events) -> {
            var spoken = Stream.concat(code.getRawParameterTypes().stream(), Stream.of(code.getRawReturnType()));
            if (spoken.anyMatch(ArchitectureVocabulary::isBinaryFloatingPoint)) {
                events.add(SimpleConditionEvent.violated(
                        code, code.getFullName() + " takes or returns binary floating point"));
            }
        });
    }

    static ArchCondition<JavaClass> computeInBinaryFloatingPoint() {
        return access("compute in binary floating point", call -> {
            var owner = call.getTargetOwner();
            var name = call.getTarget().getName();
            var makesADecimalOfADouble = owner.isEquivalentTo(BigDecimal.class)
                    && call.getTarget() instanceof CodeUnitCallTarget target
                    && target.getRawParameterTypes().stream().anyMatch(ArchitectureVocabulary::isBinaryFloatingPoint);
            return isBinaryFloatingPoint(owner)
                    || name.equals("doubleValue")
                    || name.equals("floatValue")
                    || makesADecimalOfADouble;
        });
    }

    private static boolean isBinaryFloatingPoint(JavaClass type) {
        return BINARY_FLOATING_POINT.contains(type.getBaseComponentType().getName());
    }

    /** A condition for use after "no classes should": every matching access is one event. */
    private static ArchCondition<JavaClass> access(String description, AccessTest test) {
        return condition(
                description,
                (type, events) -> type.getAccessesFromSelf().stream()
                        .filter(test::matches)
                        .forEach(
                                access -> events.add(SimpleConditionEvent.satisfied(access, access.getDescription()))));
    }

    private static <T> ArchCondition<T> condition(String description, Check<T> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.check(item, events);
            }
        };
    }

    private interface Check<T> {
        void check(T item, ConditionEvents events);
    }

    private interface AccessTest {
        boolean matches(JavaAccess<?> access);
    }
}
