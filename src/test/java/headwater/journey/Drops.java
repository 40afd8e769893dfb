package headwater.journey;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Drops files synthetically, for the headless platform sends no drag events. JavaFX has no public way to make a
/// dragboard, hence the reflection.
final class Drops {
    private Drops() {
    }

    static void drop(Node target, List<Path> files) throws ReflectiveOperationException {
        List<File> dropped = files.stream().map(Path::toFile).toList();
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(Drops.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class}, (_, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> dropped;
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Constructor<Dragboard> maker = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        maker.setAccessible(true);
        Dragboard board = maker.newInstance(clipboard);
        Event.fireEvent(target, event(DragEvent.DRAG_OVER, board));
        Event.fireEvent(target, event(DragEvent.DRAG_DROPPED, board));
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
    }
}
