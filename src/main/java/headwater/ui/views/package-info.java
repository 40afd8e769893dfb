/// The FXML files and the only caller of FXMLLoader. May import ui.text.
@NullMarked
package headwater.ui.views;

import org.jspecify.annotations.NullMarked;
