// Command ferretdb is the server that stands in for MongoDB in our tests: FerretDB over SQLite files in one folder.
// What it proves and what it cannot prove: docs/decisions/mongodb-in-tests.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	dir := flag.String("dir", ".", "folder for the SQLite files; must exist")
	listen := flag.String("listen", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	// The tests hold our standard input open: when they die, however they die, it closes and we go with them.
	go func() { io.Copy(io.Discard, os.Stdin); stop() }()

	db, err := ferretdb.New(&ferretdb.Config{
		Handler:   "sqlite",
		SQLiteURL: "file:" + *dir + "/",
		Listener:  ferretdb.ListenerConfig{TCP: *listen},
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	// The address is known once it listens, so whoever reads this line may connect at once.
	go func() { fmt.Println(db.MongoDBURI()) }()
	db.Run(ctx)
}
