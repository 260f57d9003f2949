using BenchmarkDotNet.Running;
using ReviewFunctions.Benchmarks.Feeds;
using ReviewFunctions.Benchmarks.Images;
using ReviewFunctions.Benchmarks.Load;

switch (args)
{
    case ["load"]:
        await LoadFigures.PrintAsync();
        break;
    case ["images"]:
        await DevelopFigures.PrintAsync();
        await UploadFigures.PrintAsync();
        break;
    case [DevelopFigures.Command, var file]:
        DevelopFigures.Develop(file);
        break;
    case [BareServer.Command, var folder, .. var rest]:
        await BareServer.ServeAsync(folder, rest);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FeedBenchmarks).Assembly).Run(args);
        break;
}
