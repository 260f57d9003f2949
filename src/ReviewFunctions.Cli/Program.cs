using ReviewFunctions.Cli.Running;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The second time it ends at once, whatever is going on.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
return await CommandLine.RunAsync(args, Surroundings.OfThisProcess(), stop.Token);
