// Reads a folder of checkpoints and tiles with nothing but golang.org/x/mod/sumdb, which is not ours, and says
// whether everything in it holds. Prints the size of the tree, or what is wrong.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder struct{ dir string }

func (f folder) Height() int                        { return 8 }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}

// pathOf leaves out the height, which C2SP tlog-tiles fixes.
func pathOf(t tlog.Tile, level string) string {
	parts := strings.Split(t.Path(), "/")
	return strings.Join(append([]string{"tile", level}, parts[3:]...), "/")
}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		bytes, err := os.ReadFile(filepath.Join(f.dir, pathOf(t, strconv.Itoa(t.L))))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

func must(err error) {
	if err != nil {
		fmt.Println("wrong:", err)
		os.Exit(1)
	}
}

func read(parts ...string) string {
	bytes, err := os.ReadFile(filepath.Join(parts...))
	must(err)
	return string(bytes)
}

func opened(dir string) tlog.Tree {
	verifier, err := note.NewVerifier(strings.TrimSpace(strings.Split(read(dir, "key"), "\n")[0]))
	must(err)
	signed, err := note.Open([]byte(read(dir, "checkpoint")), note.VerifierList(verifier))
	must(err)
	lines := strings.Split(signed.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	must(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree
}

func entriesOf(dir string, index, size int64) [][]byte {
	width := size - index*256
	if width > 256 {
		width = 256
	}
	bytes := []byte(read(dir, pathOf(tlog.Tile{H: 8, L: 0, N: index, W: int(width)}, "entries")))
	var entries [][]byte
	for len(bytes) > 0 {
		length := int(binary.BigEndian.Uint16(bytes))
		entries = append(entries, bytes[2:2+length])
		bytes = bytes[2+length:]
	}
	return entries
}

func main() {
	dir := os.Args[1]
	tree := opened(dir)
	hashes := tlog.TileHashReader(tree, folder{dir})
	for tile := int64(0); tile*256 < tree.N; tile++ {
		for at, entry := range entriesOf(dir, tile, tree.N) {
			index := tile*256 + int64(at)
			proof, err := tlog.ProveRecord(tree.N, index, hashes)
			must(err)
			must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
		}
	}
	for older := int64(1); older <= tree.N; older += 1 + tree.N/50 {
		root, err := tlog.TreeHash(older, hashes)
		must(err)
		proof, err := tlog.ProveTree(tree.N, older, hashes)
		must(err)
		must(tlog.CheckTree(proof, tree.N, tree.Hash, older, root))
	}
	fmt.Println("holds:", tree.N)
}
