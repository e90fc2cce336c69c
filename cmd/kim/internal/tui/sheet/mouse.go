package sheet

import tea "charm.land/bubbletea/v2"

// notch is how far one notch of the wheel scrolls.
const notch = 2

// Wheel is by how many lines a notch of the mouse wheel scrolls.
func Wheel(msg tea.MouseWheelMsg) int {
	switch msg.Button {
	case tea.MouseWheelUp:
		return -notch
	case tea.MouseWheelDown:
		return notch
	default:
		return 0
	}
}
