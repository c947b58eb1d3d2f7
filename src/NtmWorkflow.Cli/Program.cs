using System.Text;
using NtmWorkflow.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Ntm.Run(args, Console.Out, Console.Error);
