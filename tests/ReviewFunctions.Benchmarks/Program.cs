using BenchmarkDotNet.Running;
using ReviewFunctions.Benchmarks.Desk;
using ReviewFunctions.Benchmarks.Feeds;
using ReviewFunctions.Benchmarks.Images;
using ReviewFunctions.Benchmarks.Load;
using ReviewFunctions.Benchmarks.Memory;
using ReviewFunctions.Benchmarks.Moving;
using ReviewFunctions.Benchmarks.Publishing;
using ReviewFunctions.Benchmarks.Starting;

// The parts by their names, in the order in which they are measured if none is named.
Dictionary<string, Func<Task>> parts = new(StringComparer.Ordinal)
{
    ["load"] = LoadFigures.PrintAsync,
    ["feeds"] = () => Task.Run(FeedFigures.Print),
    ["publish"] = PublishFigures.PrintAsync,
    ["start"] = StartFigures.PrintAsync,
    ["memory"] = MemoryFigures.PrintAsync,
    ["images"] = ImageFigures.PrintAsync,
    [MovingFigures.Command] = MovingFigures.PrintAsync,
    ["desk"] = DeskFigures.PrintAsync,
};

switch (args)
{
    case []:
        foreach (var part in parts.Values) await part();
        break;
    case [var name] when parts.TryGetValue(name, out var part):
        await part();
        break;
    case [ImportFigures.Command]:
        await ImportFigures.PrintAsync();
        break;
    case [VariantFigures.Command, var file]:
        VariantFigures.Measure(file);
        break;
    case [BareServer.Command, var folder, .. var rest]:
        await BareServer.ServeAsync(folder, rest);
        break;
    case [DocumentServer.Command, .. var rest]:
        await DocumentServer.ServeAsync(rest);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FeedBenchmarks).Assembly).Run(args);
        break;
}
