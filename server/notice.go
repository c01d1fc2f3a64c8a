package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// notice is what a running server leaves in its data folder for the other
// commands: they reach its Postgres through it.
type notice struct {
	// Socket is the folder of Postgres's socket.
	Socket string `json:"socket"`
	// Address is where the server answers, for people who look.
	Address string `json:"address"`
	PID     int    `json:"pid"`
}

// noticeFile goes away when the server stops. What a killed one left is only
// read while another process holds the folder, and then it has been rewritten.
const noticeFile = "server.json"

func writeNotice(folder string, n notice) error {
	text, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return fmt.Errorf("leave a notice: %w", err)
	}
	path := filepath.Join(folder, noticeFile)
	if err := os.WriteFile(path+".new", append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("leave a notice: %w", err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fmt.Errorf("leave a notice: %w", err)
	}
	return nil
}

func readNotice(folder string) (notice, error) {
	var n notice
	text, err := os.ReadFile(filepath.Join(filepath.Clean(folder), noticeFile))
	if err != nil {
		return n, fmt.Errorf("find the running server: %w", err)
	}
	if err := json.Unmarshal(text, &n); err != nil {
		return n, fmt.Errorf("find the running server: %w", err)
	}
	return n, nil
}

func removeNotice(folder string) error {
	if err := os.Remove(filepath.Join(folder, noticeFile)); err != nil {
		return fmt.Errorf("take the notice away: %w", err)
	}
	return nil
}

// leaveNotice tells the other commands of this server, until it ends.
func (p place) leaveNotice(address string, ends *undo) error {
	if p.cluster == nil {
		return nil
	}
	ends.add("take the notice away", func(context.Context) error { return removeNotice(p.folder) })
	return writeNotice(p.folder, notice{Socket: p.cluster.Socket(), Address: address, PID: os.Getpid()})
}
